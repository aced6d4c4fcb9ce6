const swc = ["@swc/jest", { jsc: { target: "es2024", parser: { syntax: "typescript" } } }];

const project = (displayName) => ({
  displayName,
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: [`<rootDir>/test/${displayName}/**/*.test.ts`],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": swc },
  cacheDirectory: "<rootDir>/var/setup/jest",
});

export default {
  projects: ["unit", "integration", "media", "e2e"].map(project),
  maxWorkers: "100%",
  watchman: false,
};
