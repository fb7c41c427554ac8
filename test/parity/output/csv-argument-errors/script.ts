// CSV argument errors
const out = fopen('php://output', 'w');
try { fputcsv(out, ['a'], 'ab'); } catch (error: any) { echo(error.getMessage(), "\n"); }
try { fputcsv(out, ['a'], ',', ''); } catch (error: any) { echo(error.getMessage(), "\n"); }
try { fputcsv(out, ['a'], ',', '"', '\\\\'); } catch (error: any) { echo(error.getMessage(), "\n"); }
try { fputcsv('x' as never, ['a']); } catch (error: any) { echo(error.getMessage(), "\n"); }
try { fputcsv(out, 'a' as never); } catch (error: any) { echo(error.getMessage(), "\n"); }
try { (fputcsv as any)(out); } catch (error: any) { echo(error.getMessage(), "\n"); }
