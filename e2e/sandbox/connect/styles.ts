/** One style sheet for the hosted pages; served from their own origin. */
export const connectCss = `
:root{color-scheme:light;--bg:#f4f4f1;--card:#fff;--ink:#1b1d22;--soft:#5c616b;--line:#dcdcd6;--accent:#2b3a67;--accent-ink:#fff;--bad:#a3201d;--bad-bg:#fdecea;--good:#1d6b3f;--focus:#2b62d9}
html[data-theme=dark]{color-scheme:dark;--bg:#14161b;--card:#1e2128;--ink:#f1f2f4;--soft:#a9afba;--line:#383d48;--accent:#a9bcff;--accent-ink:#12162a;--bad:#ff9d96;--bad-bg:#3a1e1d;--good:#7fd6a2;--focus:#9db8ff}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.note{background:var(--ink);color:var(--bg);text-align:center;padding:.4rem 1rem;font-size:.875rem;margin:0}
main{max-width:32rem;margin:2rem auto;padding:0 1rem 3rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1.5rem;margin-bottom:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .5rem;letter-spacing:-.01em}
h2{font-size:1.0625rem;margin:0 0 .75rem}
p{margin:0 0 1rem}
.soft{color:var(--soft)}
.steps{list-style:none;display:flex;gap:.5rem;padding:0;margin:0 0 1rem;font-size:.875rem;color:var(--soft);flex-wrap:wrap}
.steps [aria-current]{color:var(--ink);font-weight:600}
.steps li+li::before{content:"/";margin-right:.5rem;color:var(--soft);font-weight:400}
.radios{margin:0 0 1.25rem}
.legend{font-weight:600;padding:0;margin-bottom:.5rem}
.option{display:flex;gap:.75rem;align-items:flex-start;border:1px solid var(--line);border-radius:.75rem;padding:.75rem 1rem;margin-bottom:.5rem;cursor:pointer;min-height:44px}
.option:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.option input{margin:.25rem 0 0;width:1.125rem;height:1.125rem;accent-color:var(--accent);flex:none}
.option small{display:block;color:var(--soft);font-size:.875rem}
.field{margin-bottom:1rem}
.field label{display:block;font-weight:600;margin-bottom:.25rem}
.field small{display:block;color:var(--soft);margin-bottom:.25rem}
.field input,.field textarea,.field select{width:100%;min-height:44px;font:inherit;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:.625rem;padding:.5rem .75rem}
.field [aria-invalid=true]{border-color:var(--bad)}
.error{color:var(--bad);display:block;font-size:.9375rem;margin-top:.25rem}
.alert{background:var(--bad-bg);color:var(--bad);border-radius:.75rem;padding:.75rem 1rem;margin-bottom:1rem}
.alert p{margin:0}
button,.button{display:block;width:100%;min-height:48px;font:inherit;font-weight:600;border:0;border-radius:.75rem;padding:.75rem 1rem;text-align:center;text-decoration:none;cursor:pointer;background:var(--accent);color:var(--accent-ink)}
button.quiet,.button.quiet{background:transparent;color:var(--ink);text-decoration:underline;font-weight:500}
a{color:var(--accent)}
dl{margin:0 0 1rem;display:grid;grid-template-columns:auto 1fr;gap:.5rem 1rem}
dt{color:var(--soft)}
dd{margin:0;text-align:right;font-variant-numeric:tabular-nums}
.total{font-weight:700}
.tick{color:var(--good);font-size:2rem;line-height:1}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
.qr{font-family:ui-monospace,monospace;overflow-wrap:anywhere}
`;
