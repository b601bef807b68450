/** Served as /pages.css. One accent for what can be done; green, amber and red only where something is judged. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --bg: #f7f6f3; --surface: #fff; --sunken: #f0eeea; --line: #e2dfd8; --edge: #8a8e97;
  --ink: #1b1d22; --ink2: #565a63; --accent: #2b50d8; --on-accent: #fff;
  --warn: #8a5800; --warn-soft: #fbf0dc; --bad: #b3261e; --bad-soft: #fbe9e7;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Hiragino Sans", "Noto Sans JP", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #121418; --surface: #1a1d23; --sunken: #15181d; --line: #2b2f37; --edge: #757c88;
    --ink: #eceef2; --ink2: #a9afba; --accent: #8ea6ff; --on-accent: #0d1330;
    --warn: #e5b567; --warn-soft: #33290f; --bad: #ff8f86; --bad-soft: #3a1a18;
  }
}
*, ::before, ::after { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 14px/1.5 var(--sans); overflow-wrap: anywhere; }
h1, h2, h3, p, dl, dd, ul { margin: 0; padding: 0; }
h1 { font-size: 18px; line-height: 1.3; font-weight: 650; letter-spacing: -.01em; }
h2 { font-size: 16px; font-weight: 650; letter-spacing: -.01em; }
h3 { margin: 16px 0 8px; font-size: 14px; font-weight: 650; }
:lang(ja) { line-height: 1.7; letter-spacing: 0; font-synthesis: none; line-break: strict; }
:is(h1, h2):lang(ja) { line-height: 1.5; font-weight: 700; word-break: auto-phrase; }
a { color: var(--accent); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }

header {
  display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 8px 20px 0;
  border-bottom: 1px solid var(--line); background: var(--surface);
}
.brand {
  display: flex; align-items: center; gap: 8px; min-height: 36px; color: var(--ink); font-weight: 650;
  text-decoration: none;
}
.brand img { display: block; }
.tag {
  padding: 1px 8px; border-radius: 4px; background: var(--warn-soft); color: var(--warn);
  font-size: 12px; font-weight: 600;
}
.banner {
  flex: 1 0 100%; margin: 4px -20px 0; padding: 8px 20px; background: var(--warn-soft); color: var(--warn);
  font-size: 13px; text-align: center; text-wrap: balance;
}
.banner:lang(ja) { word-break: auto-phrase; }
header nav { margin-left: auto; }
.languages { display: flex; gap: 4px; list-style: none; font-size: 13px; }
.languages :is(a, span, button) {
  display: flex; align-items: center; min-height: 32px; padding: 0 8px; border: 0; border-radius: 6px;
  background: none; color: var(--ink2); font: inherit; text-decoration: underline; text-underline-offset: 3px;
  cursor: pointer;
}
.languages :is(a, button):hover { background: var(--sunken); color: var(--ink); }
.languages span { color: var(--ink); font-weight: 600; text-decoration: none; cursor: default; }

main { margin: 0 auto; padding: 32px 16px 48px; }
.narrow { max-width: 432px; }
.wide { max-width: 992px; }
.card {
  padding: 24px; border: 1px solid var(--line); border-radius: 10px; background: var(--surface);
  box-shadow: 0 1px 2px rgb(0 0 0 / .04), 0 6px 20px -10px rgb(0 0 0 / .12);
}
.card > * + *, .card > form > * + * { margin-top: 16px; }
.card > h1 + .muted, .wide > h1 + .muted { margin-top: 4px; }
.card > form > .button + .button { margin-top: 8px; }
.card > form > .hint { margin-top: 4px; }
.muted { color: var(--ink2); }
.small { font-size: 12.5px; }
.refusal { padding: 8px 12px; border-radius: 8px; background: var(--bad-soft); color: var(--bad); font-weight: 550; }

.hint { color: var(--ink2); font-size: 12.5px; }
.field label { display: block; margin-bottom: 4px; font-weight: 550; }
input, textarea {
  width: 100%; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 8px;
  background: var(--surface); color: var(--ink); font: inherit;
}
input { height: 40px; }
textarea { min-height: 112px; font: 12.5px/1.6 var(--mono); background: var(--sunken); resize: vertical; }
.button {
  display: flex; align-items: center; justify-content: center; width: 100%; min-height: 40px; padding: 8px 16px;
  border: 1px solid var(--edge); border-radius: 8px; background: var(--surface); color: var(--ink);
  font: inherit; font-weight: 550; text-align: center; text-decoration: none; cursor: pointer;
}
.wide form > .button { width: auto; margin: 8px 0; }
.button:hover { background: var(--sunken); }
.primary, .primary:hover { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
.primary:hover { filter: brightness(1.08); }
.qr { display: block; width: 192px; height: 192px; border-radius: 8px; background: #fff; fill: #000; }
.quiet { border-color: transparent; background: none; color: var(--ink2); }
.done { padding: 8px 12px; border-radius: 8px; background: var(--sunken); font-weight: 550; }
.bad { color: var(--bad); }
.places ul { display: flex; flex-wrap: wrap; gap: 4px 16px; margin-bottom: 24px; list-style: none; }
.places a { display: inline-block; padding: 4px 0; }
.places [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
.copy {
  min-height: 24px; padding: 0 8px; border: 1px solid var(--line); border-radius: 6px; background: none;
  color: var(--accent); font: inherit; font-size: 12.5px; cursor: pointer;
}
.acts { display: flex; flex-wrap: wrap; gap: 0 12px; margin-top: 12px; }
.check { display: flex; gap: 8px; align-items: center; }
.check input { width: 20px; height: 20px; flex: none; }
.wide :is(.field, .hint) { max-width: 432px; }
.wide td form > .button { min-height: 28px; margin: 0; padding: 0 12px; font-size: 12.5px; }
.wide form > * + * { margin-top: 12px; }
.wide p > .button { width: fit-content; }
select {
  width: 100%; height: 40px; padding: 8px 12px; border: 1px solid var(--edge); border-radius: 8px;
  background: var(--surface); color: var(--ink); font: inherit;
}
.choices { display: grid; gap: 8px; list-style: none; }
.choices a:not(.button) { display: inline-block; padding: 2px 0; }
.banner a { color: inherit; }
.switches { list-style: none; border-top: 1px solid var(--line); }
.switches form { display: flex; align-items: center; gap: 4px 16px; padding: 4px 0; border-bottom: 1px solid var(--line); }
.switches span:first-of-type { flex: 1; }
.switches .button { min-width: 112px; }
.or { display: flex; align-items: center; gap: 12px; color: var(--ink2); font-size: 12.5px; }
.or::before, .or::after { content: ""; flex: 1; height: 1px; background: var(--line); }

section { margin-top: 32px; }
section > h2 + * { margin-top: 12px; }
section > dl + p, section > table + :is(details, form), h1 + p { margin-top: 12px; }
section > p + * { margin-top: 12px; }
section > table + p { margin-top: 16px; }
summary { min-height: 24px; cursor: pointer; }
details > * + * { margin-block: 8px; }
code, .mono { font-family: var(--mono); font-size: 12.5px; }
.facts { display: grid; grid-template-columns: minmax(96px, 200px) minmax(0, 1fr); gap: 8px 16px; align-items: baseline; }
.facts dt { color: var(--ink2); }
.facts + .facts { margin-top: 16px; }
table { width: 100%; border-collapse: collapse; }
th { color: var(--ink2); font-size: 12.5px; font-weight: 600; text-align: left; }
th, td { padding: 6px 16px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
/* Names are read in one piece where there is room. */
th, td:first-child, .whole { overflow-wrap: break-word; }
td ul { padding-left: 16px; }
tr:last-child td { border-bottom: 0; }
@media (max-width: 560px) {
  main { padding: 16px 12px 32px; }
  .card { padding: 16px; }
  .tag { display: none; }
  header { padding-inline: 12px; column-gap: 4px; }
  .banner { margin-inline: -12px; padding-inline: 12px; }
  .facts { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .facts dd { margin-bottom: 8px; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr, td { display: block; }
  td { padding: 0; border: 0; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--ink2); font-size: 12.5px; }
  td[data-label]:empty { display: none; }
  tr { padding: 8px 0; border-bottom: 1px solid var(--line); }
}
`

/** Served as /pages-icon.svg: a key, in the accent of either colour scheme. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20" fill="none" stroke-width="2" stroke-linecap="round">
<style>path{stroke:#2b50d8}@media(prefers-color-scheme:dark){path{stroke:#8ea6ff}}</style>
<path d="M9 10a3.5 3.5 0 1 1-7 0a3.5 3.5 0 0 1 7 0M9 10h9M14 10v3M18 10v3"/>
</svg>
`
