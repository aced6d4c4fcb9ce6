import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = `http://127.0.0.1:${process.env.PORT ?? 8080}`;

export default defineConfig({
  base: "/app/",
  plugins: [react()],
  server: {
    proxy: { "/api": server, "/socket.io": { target: server, ws: true } },
  },
  build: {
    outDir: "dist/web",
    emptyOutDir: true,
    target: "es2023",
    // Nothing is inlined as data: addresses, so that the page's security policy can forbid them.
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 700,
  },
});
