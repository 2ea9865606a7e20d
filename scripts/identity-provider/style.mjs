/** The look of the sign-in pages: the app's neutral colours, system fonts, both themes, nothing fetched. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --bg: light-dark(oklch(0.985 0.003 85), oklch(0.175 0.010 265));
  --surface: light-dark(oklch(1 0 0), oklch(0.213 0.012 265));
  --hover: light-dark(oklch(0.968 0.004 85), oklch(0.250 0.013 265));
  --line: light-dark(oklch(0.905 0.006 85), oklch(0.315 0.014 265));
  --line-strong: light-dark(oklch(0.620 0.010 85), oklch(0.580 0.016 265));
  --ink: light-dark(oklch(0.215 0.012 265), oklch(0.955 0.004 85));
  --ink-2: light-dark(oklch(0.415 0.014 265), oklch(0.790 0.008 265));
  --primary: light-dark(oklch(0.255 0.016 265), oklch(0.945 0.004 85));
  --on-primary: light-dark(oklch(0.985 0.003 85), oklch(0.200 0.012 265));
  --focus: light-dark(oklch(0.520 0.190 265), oklch(0.750 0.125 262));
  --signal: light-dark(oklch(0.450 0.175 26), oklch(0.800 0.105 24));
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 16px/1.5 ui-sans-serif, system-ui, sans-serif; }
main { max-width: 34rem; margin: 0 auto; padding: 2rem 1rem 3rem; }
h1 { font-size: 1.375rem; line-height: 1.3; margin: 0 0 .5rem; }
h2 { font-size: .875rem; color: var(--ink-2); margin: 1.5rem 0 .5rem; }
p { margin: 0 0 .75rem; }
a { color: inherit; }
ul { list-style: none; margin: 0; padding: 0; background: var(--surface); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
li + li { border-top: 1px solid var(--line); }
button, input { font: inherit; color: inherit; }
button { min-height: 44px; padding: .5rem 1rem; border: 1px solid var(--line-strong); border-radius: 8px; background: var(--surface); cursor: pointer; }
button:hover { background: var(--hover); }
li button { display: flex; gap: .75rem; align-items: center; width: 100%; min-height: 56px; border: 0; border-radius: 0; text-align: left; }
button.primary { background: var(--primary); color: var(--on-primary); border-color: var(--primary); }
button.plain { background: none; border-color: transparent; text-decoration: underline; padding-inline: 0; margin-top: 1rem; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
li button:focus-visible { outline-offset: -3px; }
.initials { flex: none; display: grid; place-items: center; width: 36px; height: 36px; border-radius: 50%; background: var(--hover); border: 1px solid var(--line); font-size: .8125rem; }
.name { display: block; font-weight: 600; }
.quiet { color: var(--ink-2); font-size: .875rem; }
.new { margin-top: 1.5rem; }
label { display: block; font-weight: 600; margin-bottom: .25rem; }
.row { display: flex; flex-wrap: wrap; gap: .75rem; margin-bottom: .5rem; }
input { flex: 1 1 12rem; min-width: 0; min-height: 44px; padding: .5rem .75rem; border: 1px solid var(--line-strong); border-radius: 8px; background: var(--surface); }
.problem { color: var(--signal); font-weight: 600; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1.25rem; }
dt { color: var(--ink-2); }
dd { margin: 0; overflow-wrap: anywhere; }
`;
