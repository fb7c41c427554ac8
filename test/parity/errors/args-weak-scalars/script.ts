// args weak scalars
echo(strlen(12345), strrev(12.5), str_repeat('x', '3'), str_pad(5, 3, 0), ucfirst(true), substr('abcdef', '1', '2'), round('3.7'), abs('-5'), max('10', 9), "\n");
try { str_repeat('x', '3 apples'); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); }
try { str_repeat('x', 'apples'); } catch (e) { if (!(e instanceof TypeError)) throw e; echo(e.getMessage(), "\n"); }
echo(str_repeat('x', 2.0), str_repeat('x', 2.7), "\n"); echo(chr('65'), dechex('255'), number_format('1234.5'), "\n");
