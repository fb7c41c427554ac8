<?php // nul refused
header("X-A: 1\x002");
