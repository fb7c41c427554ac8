// callback exit inside get clean
register_shutdown_function(() => { echo('[shutdown '); echo(ob_get_level()); echo(']'); });
ob_start((buffer: string) => { exit('!'); });
echo('main;');
ob_get_clean();
echo('not reached');
