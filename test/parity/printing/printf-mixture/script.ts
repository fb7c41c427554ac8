// printf mixture
printf('%s|%10s|%-10s|%05d|%+d|%x|%X|%o|%b|%c|%e|%.3e|%E|%g|%G|%u|%%|%\'*10s|%5.1f|%-8.2f|%08.3f\n', 'a', 'b', 'c', 42, 7, 255, 255, 8, 5, 65, 1234.5678, 0.00012, 1.5, 0.00001234, 1e20, 3, 'pad', 3.14159, 2.5, -3.14159);
printf('[%s] [%d] [%f] [%s] [%s] [%5s]\n', true, '12abc', '1.5x', null, false, 'é');
printf('%1$s %2$s %1$s\n', 'x', 'y');
printf('%\'.10d|%+.2f|%+5d|% 5d|%-5d|\n', 42, 1.005, 3, 4, 5);
printf('%5.5s|%.2s|%-6.3s|\n', 'abcdefgh', 'xyz', 'qwerty');
echo(sprintf('%06.2f', 1.5), sprintf('%s', 1.0E+25), sprintf('%d', 1e3), sprintf('%d', 3.99), sprintf('%d', '0x1A'), sprintf('%s', 0.1 + 0.2), sprintf('%.15g', 0.1), sprintf('%5d|%-5d|', 12345678, 1), '\n');
echo(sprintf('%.50f', 1.5), '\n', sprintf('%.0f', 0.5), sprintf('%.0f', 1.5), sprintf('%.0f', 2.5), sprintf('%.1f', 0.25), sprintf('%.2f', 1.005), sprintf('%f', 1e15), sprintf('%F', -0.0000001), '\n');
echo(vsprintf('%04d-%02d-%02d', [2024, 1, 5]), vsprintf('%2$s-%1$s', ['a', 'b']), '\n');
printf('%s', 'abc'); print('x');
try { sprintf('%d %d', 1); } catch ($e) { echo(get_class($e), $e.message, '\n'); }
try { vsprintf('%d %d', [1]); } catch ($e) { echo(get_class($e), $e.message, '\n'); }
try { sprintf('%z', 1); } catch ($e) { echo($e.message, '\n'); }
try { sprintf('%0$s', 1); } catch ($e) { echo($e.message, '\n'); }
try { printf(); } catch ($e) { echo($e.message, '\n'); }
