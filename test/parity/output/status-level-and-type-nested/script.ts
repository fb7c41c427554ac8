// status level and type nested
ob_start();
ob_start((buffer: string) => buffer);
ob_start(null, 5);
const all = ob_get_status(true);
ob_end_clean(); ob_end_clean(); ob_end_clean();
for (const one of all) { echo(one['name'], ' ', one['type'], ' ', one['level'], ' ', one['flags'], ' ', one['chunk_size'], ' ', one['buffer_size'], '\n'); }
