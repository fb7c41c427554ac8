// uncaught from closure
(() => { throw new Exception('closure'); })();
