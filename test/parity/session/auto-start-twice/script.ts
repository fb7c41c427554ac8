// auto start twice
ob_start(); var_dump(session_start(), isset($_SESSION));
