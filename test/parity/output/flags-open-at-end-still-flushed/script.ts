// flags open at end still flushed
ob_start((buffer: string) => `[${buffer}]`, 0, 0);
echo('cannot be touched');
