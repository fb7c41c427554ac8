// status flags after each operation
ob_start((buffer: string) => buffer);
const flags = ob_get_status()['flags'];
echo('a'); ob_flush(); const flushed = ob_get_status()['flags'];
echo('b'); ob_clean(); const cleaned = ob_get_status()['flags'];
ob_end_clean();
echo(`${flags} ${flushed} ${cleaned}`);
