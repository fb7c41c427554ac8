// fprintf output
const out = fopen('php://output', 'w');
const length = fprintf(out, '%s!\n', 'to output');
echo(length);
