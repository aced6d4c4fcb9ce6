import express from "express";

/** Reads a JSON body of at most 256 KB. Routes take it one by one: files are streamed past it. */
export const jsonBody = express.json({ limit: 256 * 1024 });
