// Part of page.ts: the layout of a page. Its variables are passed by include().
declare const title: string;
declare const body: string;

echo(`<!doctype html>
<html lang="en">
<title>${htmlspecialchars(title)}</title>
<header>${htmlspecialchars(title)}</header>
<main>
${body}</main>
</html>
`);
