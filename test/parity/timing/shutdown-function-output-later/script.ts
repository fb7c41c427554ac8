// shutdown function output later
register_shutdown_function(() => { usleep(400000); echo(' shutdown'); });
echo('main'); flush();
