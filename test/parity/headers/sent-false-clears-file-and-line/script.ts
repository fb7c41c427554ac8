// sent false clears file and line
const at: { file?: string; line?: number } = {}; const sent = headers_sent(at);
var_dump(sent, at.file, at.line);
