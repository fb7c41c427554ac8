// The examples: each is one story, runnable as it stands (`npx tsx runtime serve ./examples`).
echo(`<!doctype html><title>examples</title>
<ul>
<li><a href="/page?name=you">A page from parts</a>: include, output buffers, escaping
<li><a href="/upload">An upload form</a>: $_FILES, move_uploaded_file
<li><a href="/notes">A JSON endpoint</a>: php://input, status codes, cookies
<li><a href="/contact">A contact form</a>: a session, checks, a redirect; ported from PHP
<li><a href="/items">A JSON API</a>: PATH_INFO, an exception handler
<li><a href="/report">A report</a>: answered at once, made afterwards
<li><a href="/export">A download</a>: streamed row by row with a length nobody knows
</ul>
`);
