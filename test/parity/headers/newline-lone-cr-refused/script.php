<?php // newline lone cr refused
header("X-A: 1\rX-Injected: 2");
