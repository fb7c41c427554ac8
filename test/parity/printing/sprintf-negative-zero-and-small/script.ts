// sprintf negative zero and small
echo(sprintf('%.2f|%.1f|%d|%s|%e', -0.001, -0.04, -0.9, -0.5, -1.5e-10));
