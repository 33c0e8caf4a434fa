"""English as people speak and write it: words, figures, scales and the lists behind them."""
