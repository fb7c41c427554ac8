// exit in callback
echo('a');
[1, 2, 3].map((x) => { if (x === 2) { exit('stop at 2'); } echo(x); });
echo('no');
