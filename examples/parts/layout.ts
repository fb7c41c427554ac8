// Part of page.ts: the frame around a page. Its variables are handed over by include().
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
