/** The style sheet of dashboard and mailbox. */
export const dashboardCss = `
:root{color-scheme:light dark;--bg:#f6f6f3;--card:#fff;--ink:#1b1d22;--soft:#5c616b;--line:#dcdcd6;--accent:#2b3a67;--bad:#a3201d;--good:#1d6b3f}
@media (prefers-color-scheme:dark){:root{--bg:#14161b;--card:#1e2128;--ink:#f1f2f4;--soft:#a9afba;--line:#383d48;--accent:#a9bcff;--bad:#ff9d96;--good:#7fd6a2}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
header{display:flex;gap:1.5rem;align-items:baseline;flex-wrap:wrap;padding:1rem 1.5rem;border-bottom:1px solid var(--line);background:var(--card)}
header strong{font-size:1.125rem}
nav{display:flex;gap:1rem;flex-wrap:wrap}
a{color:var(--accent)}
nav a[aria-current]{color:var(--ink);font-weight:600;text-decoration:none}
main{max-width:72rem;margin:0 auto;padding:1.5rem}
h1{font-size:1.5rem;margin:0 0 1rem}
h2{font-size:1.0625rem;margin:0 0 .5rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.875rem;padding:1rem 1.25rem;margin-bottom:1rem;overflow-x:auto}
.soft{color:var(--soft)}
.code{font-size:2rem;font-weight:700;letter-spacing:.15em;font-variant-numeric:tabular-nums;margin:.25rem 0}
pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:.5rem 0 0;font:13px/1.5 ui-monospace,monospace}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th{color:var(--soft);font-weight:500}
.bad{color:var(--bad)}.good{color:var(--good)}
.wide{width:60%;overflow-wrap:anywhere}
code{font:13px/1.5 ui-monospace,monospace}
.inline{display:inline-block;margin:.25rem .5rem .25rem 0}
.rows{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.5rem;margin:0 0 1rem}.rows dt{color:var(--soft)}.rows dd{margin:0}
.check{display:flex;gap:.5rem;align-items:center;min-height:40px}.check input{min-height:0}
summary{cursor:pointer;overflow-wrap:anywhere}
ul.card{list-style:none}
form.row{display:flex;gap:.75rem;flex-wrap:wrap;align-items:end}
label{display:block;font-weight:600;font-size:.875rem}
input,select,button,textarea{font:inherit;min-height:40px;border-radius:.5rem;border:1px solid var(--soft);background:var(--card);color:inherit;padding:.375rem .75rem}
button{background:var(--accent);color:var(--card);border:0;font-weight:600;cursor:pointer}
td form.inline{margin:0}td button{min-height:28px;padding:.125rem .625rem;font-size:.875rem}
button.quiet{background:transparent;color:inherit;border:1px solid var(--line)}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(9rem,1fr));gap:.75rem}
.grid dt{color:var(--soft)}.grid dd{margin:0;font-size:1.5rem;font-weight:650;font-variant-numeric:tabular-nums}
:focus-visible{outline:3px solid #2b62d9;outline-offset:2px}
`;
