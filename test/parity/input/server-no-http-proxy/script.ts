// server no http proxy
echo($_SERVER['HTTP_PROXY'] ?? 'absent');
