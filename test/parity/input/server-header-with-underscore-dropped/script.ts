// server header with underscore dropped
echo($_SERVER['HTTP_X_UNDER'] ?? 'dropped', $_SERVER['HTTP_X_DASH']);
