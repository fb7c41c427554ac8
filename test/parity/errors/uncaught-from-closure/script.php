<?php // uncaught from closure
(function () { throw new Exception('closure'); })();
