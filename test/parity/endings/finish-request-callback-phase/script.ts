// finish request callback phase
ob_start((buffer: string, phase: number) => `<${buffer}:${phase}>`);
echo('x');
fastcgi_finish_request();
