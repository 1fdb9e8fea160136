import type { Person } from './people';

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:0;background:#eef1f6;color:#14203a}
main{max-width:26rem;margin:2rem auto;padding:1.5rem;background:#fff;border-radius:1rem}
button,.button{font:inherit;display:block;box-sizing:border-box;width:100%;margin:.5rem 0;padding:.8rem;
border:0;border-radius:.6rem;background:#1b3a8a;color:#fff;text-align:center;text-decoration:none;cursor:pointer}
.plain{background:#dfe5f2;color:#14203a}.phone{border:.6rem solid #14203a;border-radius:2rem;min-height:36rem}
small{color:#5b6780}`;

/** A page of the bank. Texts are escaped. */
export function page(title: string, content: string, look = ''): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${inHtml(title)}</title>
<style>${style}</style><main class="${look}"><h1>${inHtml(title)}</h1>${content}</main></html>`;
}

/** Where a customer says who they are. A real bank asks for more. */
export function loginPage(people: Person[], action: string): string {
  const buttons = people.map(
    ({ sub, name, email }) =>
      `<button name="sub" value="${inHtml(sub)}">${inHtml(name)} <small>${inHtml(email ?? '')}</small></button>`,
  );
  return page(
    'Demo Bank: log in',
    `<form method="post" action="${inHtml(action)}">${buttons.join('')}
<button class="plain" name="sub" value="">Cancel</button></form>`,
  );
}

/** The bank's site, with its offer. */
export function homePage(store: string, issuer: string): string {
  const begin = new URLSearchParams({ iss: issuer, target_link_uri: `${store}/` });
  return page(
    'Demo Bank',
    `<p>Your mobile plan, from your bank.</p>
<a class="button" href="${store}/api/auth/oidc?${inHtml(String(begin))}">Mobile plans</a>
<a class="button plain" href="/app">See the bank’s app</a>`,
  );
}

/** Text as it stands in HTML. */
export function inHtml(text: string): string {
  return text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
