// silenced error reporting
echo(silence(() => error_reporting()));
