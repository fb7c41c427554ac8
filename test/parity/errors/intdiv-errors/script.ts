// intdiv errors
try { echo(intdiv(5, 0)); } catch (e) { if (!(e instanceof DivisionByZeroError)) throw e; echo(get_class(e), e.getMessage(), e instanceof ArithmeticError ? 'A' : '', "\n"); }
echo(fdiv(1, 0), fdiv(0, 0), "\n");
echo(intdiv(1, 0));
