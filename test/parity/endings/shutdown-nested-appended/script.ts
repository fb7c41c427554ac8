// shutdown nested appended
register_shutdown_function(() => { echo('[1]'); register_shutdown_function(() => { echo('[nested]'); }); });
register_shutdown_function(() => { echo('[2]'); });
