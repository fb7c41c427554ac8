<?php // newline lone lf refused
header("X-A: 1\nX-Injected: 2");
