// The list of drivers is a list of names.
var_dump(extension_loaded('PDO'), function_exists('pdo_drivers'), array_is_list(pdo_drivers()));
var_dump(pdo_drivers().join() === PDO.getAvailableDrivers().join());
