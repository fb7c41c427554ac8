// shutdown registered in header callback late
header_register_callback(() => { header('X-Ran: yes'); register_shutdown_function(() => { echo('never;'); }); });
echo('x;');
