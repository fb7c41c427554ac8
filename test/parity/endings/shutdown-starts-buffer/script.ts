// shutdown starts buffer
register_shutdown_function(() => { ob_start((b: string) => `[${b}]`); echo('from shutdown'); });
echo('main;');
