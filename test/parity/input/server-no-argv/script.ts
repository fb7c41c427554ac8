// server no argv
echo($_SERVER['argv'] !== undefined ? 'argv' : 'no argv');
