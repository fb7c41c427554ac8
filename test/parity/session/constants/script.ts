// constants
var_dump(PHP_SESSION_DISABLED, PHP_SESSION_NONE, PHP_SESSION_ACTIVE); var_dump(isset($_SESSION), empty($_SESSION)); $_SESSION['x'] = 1; var_dump(isset($_SESSION), session_status());
