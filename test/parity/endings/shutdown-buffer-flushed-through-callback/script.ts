// shutdown buffer flushed through callback
ob_start((buffer: string) => strtoupper(buffer));
register_shutdown_function(() => { echo(' shutdown'); });
echo('main');
