// ob open at exit
ob_start((buffer: string) => `[${buffer}]`);
echo('before');
exit('+exit');
