import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { defineConfig, type Plugin } from "vite";

const require = createRequire(import.meta.url);

/** One drawing of the icon package as a symbol: its shapes only, so that the page's CSS gives the stroke. */
function symbol(name: string, drawing: string): string {
  const file = readFileSync(require.resolve(`lucide-static/icons/${drawing}.svg`), "utf8");
  const shapes = file.slice(file.indexOf(">", file.indexOf("<svg")) + 1, file.lastIndexOf("</svg>"));
  return `<symbol id="i-${name}" viewBox="0 0 24 24">${shapes.replaceAll(/\s+/g, " ").replaceAll("> <", "><").trim()}</symbol>`;
}

/** Writes `icons.svg`: the drawings named in icons.json and no others, to be put into every page once. */
function sprite(): Plugin {
  return {
    name: "waymark-sprite",
    buildStart() {
      this.addWatchFile("icons.json");
    },
    generateBundle() {
      const icons = JSON.parse(readFileSync("icons.json", "utf8")) as Record<string, string>;
      const source = Object.entries(icons)
        .map(([name, drawing]) => symbol(name, drawing))
        .join("");
      this.emitFile({ type: "asset", fileName: "icons.svg", source });
    },
  };
}

export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [sprite()],
  build: {
    outDir: "../src/waymark/web/static/built",
    emptyOutDir: true,
    manifest: "manifest.json",
    assetsInlineLimit: 0, // the content security policy allows fonts from ourselves only, not from data: addresses
    cssTarget: ["chrome123", "firefox120", "safari17.5"], // light-dark() as written, not its imitation
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { entry: "src/entry.ts", sw: "src/sw.ts" },
      output: {
        hashCharacters: "hex",
        entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "[name].[hash:12].js"),
        chunkFileNames: "[name].[hash:12].js",
        assetFileNames: "[name].[hash:12][extname]",
      },
    },
  },
  test: { include: ["src/**/*.test.ts"] },
} as Parameters<typeof defineConfig>[0]);
