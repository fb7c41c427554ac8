// sent file and line
var_dump(headers_sent());
echo('out\n');
const at: { file?: string; line?: number } = {}; var_dump(headers_sent(at));
echo(at.file!.split('/').pop()!.replace('.ts', ''), ' ', at.line);
