// async silence
var r = await silence(async () => { await null; return hex2bin('abc'); }); var_dump(r); echo(error_reporting());
