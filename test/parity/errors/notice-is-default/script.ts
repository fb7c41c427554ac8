// notice is default
trigger_error('default level');
