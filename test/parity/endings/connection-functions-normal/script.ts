// connection functions normal
var_dump(connection_status(), connection_aborted(), CONNECTION_NORMAL, CONNECTION_ABORTED, CONNECTION_TIMEOUT);
