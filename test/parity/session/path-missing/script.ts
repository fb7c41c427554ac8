// path missing
session_save_path('/nonexistent/x'); session_id('pm'); ob_start(); var_dump(session_start(), session_status(), session_id()); $_SESSION['a'] = 1;
