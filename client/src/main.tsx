import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { preloadRoom } from "./app/router.tsx";
import { startLanguages } from "./i18n/index.ts";
import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

const root = document.getElementById("root");
if (!root) throw new Error("The page has no #root");

if (location.pathname === "/app/phong") preloadRoom();
await startLanguages();
createRoot(root).render(<App />);
