// previous walk and codes
try { try { try { throw new TypeError('t', 11); } catch (e) { if (!(e instanceof TypeError)) throw e; throw new DomainException('d', 22, e); } } catch (e) { if (!(e instanceof Exception)) throw e; throw new Error('e', 33, e); } } catch (e) { while (e) { echo(get_class(e), ':', e.getMessage(), ':', e.getCode(), ':', e.getLine(), "\n"); e = e.getPrevious(); } }
