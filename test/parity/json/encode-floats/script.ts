// encode floats
echo(json_encode([0.1, 1e25, 1.5e-8, -0.5, 0.1 + 0.2, 100000000000000000000.5]));
