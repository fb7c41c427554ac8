// shutdown throws skips rest
register_shutdown_function(() => { throw new Exception('late'); });
register_shutdown_function(() => { echo('[2]'); });
echo('main');
